% Corners of builtins: subnormal numbers, real results beside complex ones, complex statistics, identifiers.
x = 5e-324
fprintf('%g %.3e %.17g\n', eps(0), 2^-1060, realmin / 4);
disp(num2str(5e-324))
s = sqrt([-4 NaN 9])
l = acos([1 2 NaN])
h = asech([0 1 2])
t = acoth([0 2])
c = cov([1+2i 3-4i; 0 -1i])
r = range([1+2i 3-4i; 0 -1i])
disp(size(zeros([])))
[m, i] = max(sparse([1 0; 0 2]));
disp(issparse(m)), disp(issparse(i))
full(spdiags(magic(4), [0; 1]))
[X, Y] = peaks(2)
disp(movfun(@mean, 5, 3))
y = pcg(eye(2), [1; 2]);
z = bicgstab([4 1; 1 3], [0; 0]);
[w, flag, relres, iter] = gmres([4 -1; 2 5], [1; 2]);
disp(flag), disp(iter)
disp(convn([1 2 3; 4 5 6], [1 1; 1 1], 'valid'))
[sn, cn, dn] = ellipj([0 1], 0.5);
fprintf('%.10f %.10f %.10f\n', [sn; cn; dn]);
tries = {@() cellfun(@(x) [x x], {1, 2}), @() arrayfun(@(x) [x x], 1:2), @() structfun(@(x) [x x], struct('a', 1)), ...
    @() arrayfun(@plus, 1:3, 1:4), @() structfun(@sin, struct('a', {1, 2})), @() logical({1}), @() memoize(3), @() triu({1}), ...
    @() cplxpair([1 NaN 3]), @() interp2([], 1.5, 1.5), @() copy(3)};
for k = 1:numel(tries)
    try
        tries{k}();
    catch e
        fprintf('%s | %s\n', e.identifier, strrep(e.message, newline, ' '));
    end
end
try
    [a, b] = Pair(1);
catch e
    disp(e.message)
end

classdef Pair
    properties
        First
    end
    methods
        function o = Pair(x)
            o.First = x;
        end
    end
end
