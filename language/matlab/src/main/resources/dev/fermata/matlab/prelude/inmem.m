% Functions in memory: those on the stack of calls.
function names = inmem(varargin)
names = unique({dbstack().name})';
end
