% The numbers 1 to n divided at random in three parts.
function [train, validate, test] = dividerand(n, a, b, c)
if nargin < 2
    a = 0.7;
    b = 0.15;
    c = 0.15;
end
total = a + b + c;
count2 = round(n * b / total);
count3 = round(n * c / total);
order = randperm(n);
train = sort(order(1:n - count2 - count3));
validate = sort(order(n - count2 - count3 + 1:n - count3));
test = sort(order(n - count3 + 1:n));
end
