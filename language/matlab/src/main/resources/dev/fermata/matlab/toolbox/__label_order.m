% The order in which labelled dimensions are kept, and the labels in this order.
function [order, fmt] = __label_order(fmt)
[~, rank] = ismember(fmt, 'SCBTU');
[~, order] = sort(rank);
fmt = fmt(order);
end
