% A column of zeros and ones for each value of each group.
function D = dummyvar(g)
D = [];
if isvector(g)
    g = g(:);
end
for j = 1:size(g, 2)
    column = double(g(:, j));
    D = [D, double(column == 1:max(column))];
end
end
