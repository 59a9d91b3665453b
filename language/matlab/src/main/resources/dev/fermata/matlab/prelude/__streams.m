% Steps along a field in its grid's coordinates, a tenth of a cell each unless asked otherwise.
function lines = __streams(grids, field, starts, rest)
step = 0.1;
most = 10000;
if ~isempty(rest)
    step = rest{1}(1);
    if numel(rest{1}) > 1
        most = rest{1}(2);
    end
end
n = numel(grids);
axes_of = cell(1, n);
axes_of{1} = reshape(grids{1}(1, :, 1), 1, []);
axes_of{2} = reshape(grids{2}(:, 1, 1), 1, []);
if n == 3
    axes_of{3} = reshape(grids{3}(1, 1, :), 1, []);
end
lines = cell(1, size(starts, 1));
for k = 1:numel(lines)
    % The place in cells; the field's components are scaled to cells too.
    g = zeros(1, n);
    for d = 1:n
        g(d) = interp1(axes_of{d}, 1:numel(axes_of{d}), starts(k, d));
    end
    path = zeros(0, n);
    while size(path, 1) < most && all(isfinite(g))
        here = zeros(1, n);
        speed = zeros(1, n);
        for d = 1:n
            c = min(floor(g(d)), numel(axes_of{d}) - 1);
            width = axes_of{d}(c + 1) - axes_of{d}(c);
            here(d) = axes_of{d}(c) + (g(d) - c) * width;
            if n == 2
                speed(d) = interp2(field{d}, g(1), g(2)) / width;
            else
                speed(d) = interp3(field{d}, g(1), g(2), g(3)) / width;
            end
        end
        path(end + 1, :) = here; %#ok<AGROW>
        largest = max(abs(speed));
        if ~isfinite(largest) || largest == 0
            break
        end
        g = g + speed / largest * step;
        for d = 1:n
            if g(d) < 1 || g(d) > numel(axes_of{d})
                g(d) = NaN;
            end
        end
    end
    lines{k} = path;
end
end
