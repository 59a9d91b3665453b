% The timers that have the given values of properties: one, a cell of several, or [].
function t = timerfind(varargin)
t = __timers(varargin{:});
if isempty(t)
    t = [];
elseif isscalar(t)
    t = t{1};
end
end
