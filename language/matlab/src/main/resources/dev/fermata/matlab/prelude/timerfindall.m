% The timers that have the given values of properties: one, a cell of several, or [].
function t = timerfindall(varargin)
t = __timers(varargin{:});
if isempty(t)
    t = [];
elseif isscalar(t)
    t = t{1};
end
end
