% Draws the points of a signal in the plane: scatterplot(x, n, offset, marker, figure).
function h = scatterplot(x, n, offset, marker, target)
if nargin < 2 || isempty(n)
    n = 1;
end
if nargin < 3 || isempty(offset)
    offset = 0;
end
if nargin < 4 || isempty(marker)
    marker = '.';
end
if ~isnumeric(x) || isempty(x)
    error('RunMat:scatterplot:InvalidArgument', 'The signal must be a nonempty numeric array.');
elseif ~isscalar(n) || n < 1 || n ~= round(n)
    error('RunMat:scatterplot:InvalidArgument', 'The decimation factor must be a positive integer.');
elseif ~isscalar(offset) || offset < 0 || offset >= n && n > 1 || offset ~= round(offset)
    error('RunMat:scatterplot:InvalidArgument', 'The offset must be an integer from 0 to n-1.');
end
if isreal(x) && size(x, 2) == 2
    points = complex(x(:, 1), x(:, 2));
else
    points = x(:);
end
points = points(offset + 1:n:end);
if nargin > 4 && ~isempty(target)
    if strcmp(get(target, 'Type'), 'axes')
        axes(target);
        shown = get(target, 'Parent');
    else
        shown = figure(target);
    end
else
    shown = figure;
end
plot(real(points), imag(points), marker);
reach = max([abs(real(points)); abs(imag(points)); eps]) * 1.07;
axis([-reach reach -reach reach]);
axis square
title('Scatter plot');
xlabel('In-Phase');
ylabel('Quadrature');
if nargout > 0
    h = shown;
end
end
