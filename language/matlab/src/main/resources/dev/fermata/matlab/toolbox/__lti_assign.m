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
    case {'InputName', 'OutputName'}
        value = cellstr(value);
end
sys.(name) = value;
end
