% Two operands as models of the same kind with the same sample time; one of them may be a number.
function [a, b] = __lti_pair(a, b, symbol)
if isa(a, 'pid')
    a = tf(a);
end
if isa(b, 'pid')
    b = tf(b);
end
rank = @(x) (isnumeric(x) || islogical(x)) + 2 * isa(x, 'tf') + 3 * isa(x, 'zpk') + 4 * isa(x, 'ss');
ranks = [rank(a), rank(b)];
if any(ranks == 0)
    error('RunMat:UndefinedFunction', 'Operator ''%s'' is not supported for operands of type ''%s'' and ''%s''.', symbol, class(a), class(b));
end
model = a;
if ranks(2) > ranks(1)
    model = b;
end
a = __lti_like(a, model);
b = __lti_like(b, model);
[a, b] = __same_time(a, b);
end
