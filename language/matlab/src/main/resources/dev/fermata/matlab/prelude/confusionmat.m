% How often members of known groups (rows) were put into groups (columns).
function [C, order] = confusionmat(known, predicted, varargin)
if ischar(known)
    known = cellstr(known);
end
if ischar(predicted)
    predicted = cellstr(predicted);
end
if numel(known) ~= numel(predicted)
    error('RunMat:confusionmat:InvalidArgument', 'G and GHAT must have the same number of rows.');
end
order = unique([known(:); predicted(:)]);
if isnumeric(order)
    order = order(~isnan(order));
end
for k = 1:2:numel(varargin) - 1
    if strcmpi(varargin{k}, 'Order')
        order = reshape(varargin{k + 1}, [], 1);
    end
end
[~, row] = ismember(known(:), order);
[~, column] = ismember(predicted(:), order);
valid = row > 0 & column > 0;
C = accumarray([row(valid) column(valid)], 1, [numel(order) numel(order)]);
end
