% The parallel pool: there is none, loops and blocks run in this process.
function p = gcp(varargin)
p = [];
end
