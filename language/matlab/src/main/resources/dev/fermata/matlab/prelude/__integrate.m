% Adaptive quadrature with the rule of A. S. Kronrod, 7 and 15 points, after changes of variable that soften singular ends.
function [q, bound] = __integrate(name, fun, a, b, abstol, reltol, waypoints, arrays)
bound = 0;
if isnan(a) || isnan(b)
    q = NaN;
    return
end
if isempty(waypoints) && a == b
    q = 0 * fun(a);
    return
end
if ~isreal(a) || ~isreal(b) || ~isreal(waypoints)
    path = [a, reshape(waypoints, 1, []), b];
    q = 0;
    for k = 1:numel(path) - 1
        step = path(k + 1) - path(k);
        [part, error] = __integrate(name, @(t) fun(path(k) + step * t) * step, 0, 1, abstol, reltol, [], arrays);
        q = q + part;
        bound = bound + error;
    end
    return
end
a = double(a);
b = double(b);
if a > b
    [q, bound] = __integrate(name, fun, b, a, abstol, reltol, fliplr(reshape(waypoints, 1, [])), arrays);
    q = -q;
    return
end
if isinf(a) && isinf(b)
    g = @(t) fun(t ./ (1 - t.^2)) .* ((1 + t.^2) ./ (1 - t.^2).^2);
    ends = [-1 1];
    inner = __back(waypoints, @(x) 2 * x ./ (1 + sqrt(1 + 4 * x.^2)));
elseif isinf(b)
    g = @(t) fun(a + (t ./ (1 - t)).^2) .* (2 * t ./ (1 - t).^3);
    ends = [0 1];
    inner = __back(waypoints, @(x) sqrt(x - a) ./ (1 + sqrt(x - a)));
elseif isinf(a)
    g = @(t) fun(b - (t ./ (1 + t)).^2) .* (-2 * t ./ (1 + t).^3);
    ends = [-1 0];
    inner = __back(waypoints, @(x) -sqrt(b - x) ./ (1 + sqrt(b - x)));
else
    g = @(t) fun(((b - a) / 4) * t .* (3 - t.^2) + (b + a) / 2) .* (3 * (b - a) / 4 * (1 - t.^2));
    ends = [-1 1];
    inner = [];
    for k = 1:numel(waypoints)
        x = waypoints(k);
        inner(k) = fzero(@(t) ((b - a) / 4) * t * (3 - t^2) + (b + a) / 2 - x, [-1 1]);
    end
end
if arrays
    g = @(t) __each(g, t);
end
points = unique([ends(1), inner, ends(2)]);
pieces = max(10, 2 * (numel(points) - 1));
each = ceil(pieces / (numel(points) - 1));
grid = points(1);
for k = 1:numel(points) - 1
    step = linspace(points(k), points(k + 1), each + 1);
    grid = [grid, step(2:end)];
end
[q, bound] = __adapt(name, g, grid, abstol, reltol, arrays);
end

function inner = __back(waypoints, f)
inner = reshape(f(double(waypoints)), 1, []);
end

% A function that takes one point at a time; its values side by side.
function y = __each(g, t)
y = cell(1, numel(t));
for k = 1:numel(t)
    value = g(t(k));
    y{k} = reshape(value, [], 1);
end
y = [y{:}];
end

function [q, bound] = __adapt(name, g, grid, abstol, reltol, arrays)
nodes = [0.2077849550078985; 0.4058451513773972; 0.5860872354676911; 0.7415311855993944; 0.8648644233597691; ...
    0.9491079123427585; 0.9914553711208126];
nodes = [-flipud(nodes); 0; nodes];
w15 = [0.2044329400752989, 0.1903505780647854, 0.1690047266392679, 0.1406532597155259, 0.1047900103222502, ...
    0.06309209262997855, 0.02293532201052922];
w15 = [fliplr(w15), 0.2094821410847278, w15];
w7 = [0, 0.3818300505051189, 0, 0.2797053914892767, 0, 0.1294849661688697, 0];
w7 = [fliplr(w7), 0.4179591836734694, w7];
left = grid(1:end - 1);
right = grid(2:end);
q = 0;
bound = 0;
done = 0;
donebound = 0;
vectorised = true;
for round = 1:650
    middle = (left + right) / 2;
    half = (right - left) / 2;
    t = nodes * half + middle;
    if arrays
        y = g(t(:)');
        size1 = size(y, 1);
        y = reshape(y, size1, 15, []);
        part = zeros(size1, numel(half));
        error7 = zeros(size1, numel(half));
        for k = 1:numel(half)
            part(:, k) = (y(:, :, k) * w15') * half(k);
            error7(:, k) = part(:, k) - (y(:, :, k) * w7') * half(k);
        end
        sizes = max(abs(error7), [], 1);
    else
        if vectorised
            y = g(t(:)');
            if numel(y) ~= numel(t)
                if ~isscalar(y)
                    error(['RunMat:' name ':InvalidInput'], ['Output of the function must be the same size as the input. If FUN is ' ...
                        'an array-valued integrand, set the ''ArrayValued'' option to true.']);
                end
                vectorised = false;
            end
        end
        if ~vectorised
            y = zeros(1, numel(t));
            for k = 1:numel(t)
                y(k) = g(t(k));
            end
        end
        y = reshape(y, 15, []);
        part = (w15 * y) .* half;
        error7 = part - (w7 * y) .* half;
        sizes = abs(error7);
    end
    q = done + sum(part, 2);
    bound = donebound + sum(sizes);
    if ~all(isfinite(q))
        if any(isnan(q))
            warning('RunMat:integral:NonFiniteValue', 'Infinite or Not-a-Number value encountered.');
        end
        break
    end
    tolerance = max(abstol, reltol * max(abs(q)));
    if bound <= tolerance
        break
    end
    width = grid(end) - grid(1);
    good = sizes <= max(reltol * max(abs(q)) , abstol) * (2 * half / width) | half <= 100 * eps * max(abs(middle), 1);
    done = done + sum(part(:, good), 2);
    donebound = donebound + sum(sizes(good));
    if all(good)
        break
    end
    if 2 * sum(~good) > 650
        warning('RunMat:integral:MaxIntervalCountReached', ['Reached the limit on the maximum number of intervals in use. ' ...
            'Approximate bound on error is %9.1e. The integral may not exist, or it may be difficult to approximate numerically ' ...
            'to the requested accuracy.'], bound);
        break
    end
    low = left(~good);
    high = right(~good);
    center = middle(~good);
    left = [low; center];
    left = left(:)';
    right = [center; high];
    right = right(:)';
end
end
