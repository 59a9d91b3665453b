% Draws zeros and poles with the unit circle: zplane(b, a) of rows, zplane(z, p, k) of columns, zplane(sos). [hz, hp, ht] are the handles.
function [hz, hp, ht] = zplane(b, a, varargin)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    a = 1;
end
if ~isnumeric(b) || ~isnumeric(a)
    error('RunMat:zplane:InvalidArgument', 'Coefficients, or zeros and poles, are expected.');
end
if nargin == 1 && size(b, 2) == 6 && size(b, 1) > 1
    z = [];
    p = [];
    for k = 1:size(b, 1)
        z = [z; roots(b(k, 1:3))];
        p = [p; roots(b(k, 4:6))];
    end
elseif size(b, 1) == 1 && size(a, 1) <= 1 && ~(isempty(b) || isempty(a)) && ~(nargin > 2 && isnumeric(varargin{1}))
    n = max(numel(b), numel(a));
    z = roots([b zeros(1, n - numel(b))]);
    p = roots([a zeros(1, n - numel(a))]);
else
    z = b(:);
    p = a(:);
end
angle = linspace(0, 2 * pi, 201);
held = ishold;
circle = plot(cos(angle), sin(angle), 'k:');
hold on
zero_marks = plot(real(z), imag(z), 'o');
pole_marks = plot(real(p), imag(p), 'x');
both = [z; p];
near = round(both * 1e6) / 1e6;
[places, ~, group] = unique([real(near), imag(near), [zeros(numel(z), 1); ones(numel(p), 1)]], 'rows');
for k = 1:size(places, 1)
    count = sum(group == k);
    if count > 1
        text(places(k, 1) + 0.05, places(k, 2) + 0.08, sprintf('%d', count));
    end
end
if ~held
    hold off
end
axis equal
xlabel('Real Part');
ylabel('Imaginary Part');
if nargout > 0
    [hz, hp, ht] = deal(zero_marks, pole_marks, circle);
end
end
