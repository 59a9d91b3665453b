% The value of an option of bvpset, or a default when it is not set.
function value = bvpget(options, name, default)
if nargin < 3
    default = [];
end
value = odeget(options, name, default);
end
