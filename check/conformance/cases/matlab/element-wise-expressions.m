% Expressions of several element-wise operations on large arrays give what the operations give one by one.
n = 10000;
x = ((1:n) - 5000) / 777;
y = mod(1:n, 17) - 8;
s = single(x);
b = y > 2;

t1 = x .^ 2; t2 = 3 * t1; t3 = 2 * x; t4 = t2 - t3; t5 = abs(y); t6 = t5 + 1; t7 = sqrt(t6); t8 = t7 ./ t6; t9 = t4 + t8;
disp(isequal(t9, 3 * x .^ 2 - 2 * x + sqrt(abs(y) + 1) ./ (abs(y) + 1)))

u1 = sin(x); u2 = -x; u3 = exp(u2 / 10); u4 = u1 .* u3; u5 = cos(2 * x); u6 = u4 + u5;
disp(isequal(u6, sin(x) .* exp(-x / 10) + cos(2 * x)))

v1 = x > 0; v2 = y < 3; v3 = v1 & v2; v4 = ~b; v5 = v3 | v4;
disp(isequal(v5, x > 0 & y < 3 | ~b))
disp(class(x > 0 & y < 3 | ~b))

w1 = s .* 2; w2 = w1 + x; w3 = floor(w2);
disp(isequal(w3, floor(s .* 2 + x)))
disp(class(floor(s .* 2 + x)))

% Results that are complex
c1 = sqrt(x); c2 = c1 + 1;
disp(isequal(c2, sqrt(x) + 1))
disp(isreal(sqrt(x .^ 2) + 1))
d1 = x .^ 0.5; d2 = 2 * d1;
disp(isequal(d2, 2 * x .^ 0.5))

% Operands of other sizes and kinds
e1 = x + (1:3)'; e2 = 2 * e1; e3 = e2 - y;
disp(isequal(e3, 2 * (x + (1:3)') - y))
disp(size(2 * (x + (1:3)') - y))
f1 = int32(y) + 1; f2 = f1 * 2;
disp(isequal(f2, (int32(y) + 1) * 2))
g = reshape(x, 100, 100);
h1 = g * g; h2 = h1 + g; h3 = h2 / 2;
disp(isequal(h3, (g * g + g) / 2))
k1 = x * 2; k2 = k1 / 4; k3 = k2 * x(7);
disp(isequal(k3, x * 2 / 4 * x(7)))

% Errors come from the operation that makes them
try
    z = 2 * x + ones(1, n + 1) - 1;
catch failure
    disp(failure.identifier)
end
try
    q = x; q(9) = NaN;
    z = q & b | b;
catch failure
    disp(failure.message)
end

% A call that changes a variable comes after the variable was read
disp(changed(n))

function same = changed(n)
    data = (1:n) / 3;
    before = data + 0;
    result = data .* 2 + bump() + data;
    same = isequal(result, before * 2 + 1 + data) && data(1) == 100;

    function one = bump()
        data(1) = 100;
        one = 1;
    end
end
