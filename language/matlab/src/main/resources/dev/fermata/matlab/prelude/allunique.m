% Whether no two elements, or rows, are the same.
function tf = allunique(A, varargin)
if isempty(varargin)
    tf = numel(unique(A)) == numel(A);
else
    tf = size(unique(A, varargin{:}), 1) == size(A, 1);
end
end
