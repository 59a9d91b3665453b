% The value of an option of odeset, or a default when it is not set.
function value = odeget(options, name, default, varargin)
if nargin < 3
    default = [];
end
value = default;
if isstruct(options) && isfield(options, name) && ~isempty(options.(name))
    value = options.(name);
end
end
