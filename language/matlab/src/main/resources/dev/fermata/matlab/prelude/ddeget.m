% The value of an option of ddeset, or a default when it is not set.
function value = ddeget(options, name, default)
if nargin < 3
    default = [];
end
value = odeget(options, name, default);
end
