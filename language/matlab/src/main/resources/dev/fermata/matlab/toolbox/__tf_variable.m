% The model that is just the variable: tf('s'), tf('z', Ts), tf('z^-1').
function sys = __tf_variable(sys, variable, rest)
Ts = 0;
if ~any(strcmp(variable, {'s', 'p'}))
    Ts = -1;
end
if ~isempty(rest) && isnumeric(rest{1})
    Ts = __sample_time(rest{1});
    rest = rest(2:end);
end
continuous = any(strcmp(variable, {'s', 'p'}));
if ~continuous && ~any(strcmp(variable, {'z', 'q', 'z^-1', 'q^-1'})) || continuous && Ts ~= 0 || ~continuous && Ts == 0
    error('RunMat:tf:InvalidVariable', 'The variable must be ''s'' or ''p'' for continuous time, and ''z'', ''q'', ''z^-1'' or ''q^-1'' for discrete time.');
end
if numel(variable) > 1
    sys.Numerator = {[0 1]};
    sys.Denominator = {[1 0]};
else
    sys.Numerator = {[1 0]};
    sys.Denominator = {[0 1]};
end
sys.Ts = Ts;
sys.Variable = variable;
sys = __lti_options(sys, rest);
end
