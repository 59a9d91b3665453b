% Points of a curve, closer together where it bends; a gap where it jumps to infinity.
function [x, y] = __sampled(f, range)
x = linspace(range(1), range(2), 101);
y = __values(f, x);
for pass = 1:4
    scale = max(y(isfinite(y))) - min(y(isfinite(y)));
    if isempty(scale) || scale == 0 || numel(x) > 3000
        break
    end
    bend = abs(diff(y, 2)) / scale;
    wanted = find(bend > 0.002) + 1;
    cells = unique([wanted - 1, wanted]);
    if isempty(cells)
        break
    end
    middle = (x(cells) + x(cells + 1)) / 2;
    more = __values(f, middle);
    [x, order] = sort([x, middle]);
    y = [y, more];
    y = y(order);
end
y(isinf(y)) = NaN;
usual = max(median(abs(y(1:end)), 'omitnan'), eps);
far = abs(y) > 4 * usual;
jump = find(far(1:end - 1) & far(2:end) & sign(y(1:end - 1)) ~= sign(y(2:end)));
if ~isempty(jump)
    even = __values(f, linspace(range(1), range(2), 201));
    usual = max(median(abs(even(isfinite(even)))), eps);
    y(jump) = NaN;
    y(abs(y) > 12 * usual) = NaN;
end
end
