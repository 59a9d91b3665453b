% Columns scaled to length 1; columns of zeros get equal elements.
function y = normc(x)
len = sqrt(sum(abs(x) .^ 2, 1));
y = x ./ len;
y(:, len == 0) = 1 / sqrt(size(x, 1));
end
