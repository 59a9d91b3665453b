% A rational approximation of a delay: [num, den] = pade(T, N); without outputs a plot of its step response.
function [num, den] = pade(T, N)
if nargin < 2
    N = 1;
end
if isa(T, 'lti')
    [n, d] = pade(__lti_delay(T), N);
    num = __with_delay(T, 0) * tf(n, d);
    return
end
if ~isnumeric(T) || ~isscalar(T) || ~(T >= 0) || N < 0 || N ~= round(N)
    error('RunMat:pade:InvalidInput', 'A delay and an order that are not negative are expected.');
end
c = zeros(1, N + 1);
c(1) = 1;
for k = 1:N
    c(k + 1) = c(k) * T * (N - k + 1) / (k * (2 * N - k + 1));
end
lead = c(end);
if lead == 0
    [num, den] = deal(1);
    return
end
den = fliplr(c) / lead;
num = den .* (-1) .^ (N:-1:0);
if nargout == 0
    step(tf(num, den));
    clear num
end
end
