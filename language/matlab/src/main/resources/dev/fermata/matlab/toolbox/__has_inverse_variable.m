% Whether options name a variable like z^-1: coefficients are then of rising powers of it.
function tf = __has_inverse_variable(options)
tf = false;
for k = 1:numel(options) - 1
    name = options{k};
    value = options{k + 1};
    if (ischar(name) || isstring(name)) && strncmpi(char(name), 'Variable', max(1, numel(char(name)))) && (ischar(value) || isstring(value))
        tf = endsWith(value, '^-1');
    end
end
end
