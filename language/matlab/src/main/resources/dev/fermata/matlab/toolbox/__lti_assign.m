% Sets a property of a model that is named by text.
function sys = __lti_assign(sys, name, value)
name = __lti_property(sys, name);
switch name
    case 'Ts'
        value = __sample_time(value);
        if isprop(sys, 'Variable')
            if value ~= 0 && any(strcmp(sys.Variable, {'s', 'p'}))
                sys.Variable = 'z';
            elseif value == 0 && ~any(strcmp(sys.Variable, {'s', 'p'}))
                sys.Variable = 's';
            end
        end
    case 'Variable'
        value = char(value);
        if sys.Ts == 0 && ~any(strcmp(value, {'s', 'p'}))
            sys.Ts = -1;
        end
    case {'IODelay', 'InputDelay', 'OutputDelay'}
        if ~isnumeric(value) || ~isscalar(value) || ~(value >= 0) || isinf(value)
            error('RunMat:lti:InvalidDelay', 'A delay must be a nonnegative finite number, the same for all channels.');
        end
    case {'InputName', 'OutputName'}
        value = cellstr(value);
end
sys.(name) = value;
end
