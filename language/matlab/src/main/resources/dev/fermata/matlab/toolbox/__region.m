% The boundary of what two polygons make together; solid parts go clockwise, holes counterclockwise, with NaN between them. Sides of each piece of the edges tell whether it stays.
function [P, repaired] = __region(A, B, operation, keeps)
[EA, bad] = edges_of(A);
EB = edges_of(B);
E = [EA; EB];
owner = [ones(size(EA, 1), 1); 2 * ones(size(EB, 1), 1)];
repaired = bad;
P = zeros(0, 2);
if isempty(E)
    return
end
size_of = max(abs(E(:)));
tol = 1e-12 * max(size_of, realmin);
[pieces, from, crossed] = cut(E, owner, tol);
repaired = repaired || crossed;
% One piece per place, with how often each polygon has it.
low = pieces(:, 1:2);
high = pieces(:, 3:4);
turned = low(:, 1) > high(:, 1) | low(:, 1) == high(:, 1) & low(:, 2) > high(:, 2);
[low(turned, :), high(turned, :)] = deal(high(turned, :), low(turned, :));
[S, ~, group] = unique([low, high], 'rows');
counts = [accumarray(group, from == 1, [size(S, 1), 1]), accumarray(group, from == 2, [size(S, 1), 1])];
repaired = repaired || any(counts(:, 1) > 1);
owners = {S(mod(counts(:, 1), 2) == 1, :), S(mod(counts(:, 2), 2) == 1, :)};
directed = zeros(0, 4);
for k = 1:size(S, 1)
    left = [false false];
    right = left;
    for p = 1:2
        left(p) = above(owners{p}, S(k, :));
        right(p) = xor(left(p), mod(counts(k, p), 2) == 1);
    end
    l = combined(left, operation);
    r = combined(right, operation);
    if r && ~l
        directed(end + 1, :) = S(k, :); %#ok<AGROW>
    elseif l && ~r
        directed(end + 1, :) = S(k, [3 4 1 2]); %#ok<AGROW>
    end
end
loops = traced(directed);
solid = cell(1, 0);
inner = cell(1, 0);
for k = 1:numel(loops)
    c = loops{k};
    if ~keeps
        c = straightened(c);
    end
    if size(c, 1) < 3
        continue
    end
    [~, order] = sortrows(c);
    c = circshift(c, 1 - order(1));
    d = circshift(c, -1);
    if sum(c(:, 1) .* d(:, 2) - d(:, 1) .* c(:, 2)) < 0
        solid{end + 1} = c; %#ok<AGROW>
    else
        inner{end + 1} = c; %#ok<AGROW>
    end
end
all_loops = [solid, inner];
for k = 1:numel(all_loops)
    if k > 1
        P(end + 1, :) = NaN; %#ok<AGROW>
    end
    P = [P; all_loops{k}]; %#ok<AGROW>
end
end

function answer = combined(in, operation)
switch operation
    case 'first', answer = in(1);
    case 'union', answer = in(1) || in(2);
    case 'intersect', answer = in(1) && in(2);
    case 'subtract', answer = in(1) && ~in(2);
    otherwise, answer = xor(in(1), in(2));
end
end

% Edges of boundaries; points that are there twice go.
function [E, bad] = edges_of(P)
E = zeros(0, 4);
bad = false;
gaps = [0; find(any(isnan(P), 2)); size(P, 1) + 1];
for k = 1:numel(gaps) - 1
    c = P(gaps(k) + 1:gaps(k + 1) - 1, :);
    if size(c, 1) > 1 && isequal(c(1, :), c(end, :))
        c(end, :) = [];
    end
    same = all(c == circshift(c, 1), 2);
    if any(same) && size(c, 1) > 1
        bad = true;
        c(same, :) = [];
    end
    if size(c, 1) >= 3
        E = [E; c, circshift(c, -1)]; %#ok<AGROW>
    elseif ~isempty(c)
        bad = true;
    end
end
end

% Edges are cut where they meet.
function [pieces, from, crossed] = cut(E, owner, tol)
n = size(E, 1);
cuts = cell(n, 1);
crossed = false;
for i = 1:n
    a = E(i, 1:2);
    e = E(i, 3:4) - a;
    len = norm(e);
    for j = i + 1:n
        if max(E(i, [1 3])) < min(E(j, [1 3])) - tol || min(E(i, [1 3])) > max(E(j, [1 3])) + tol ...
                || max(E(i, [2 4])) < min(E(j, [2 4])) - tol || min(E(i, [2 4])) > max(E(j, [2 4])) + tol
            continue
        end
        c = E(j, 1:2);
        d = E(j, 3:4) - c;
        across = e(1) * d(2) - e(2) * d(1);
        found = zeros(0, 2);
        if abs(across) > 1e-14 * len * norm(d)
            s = ((c(1) - a(1)) * d(2) - (c(2) - a(2)) * d(1)) / across;
            u = ((c(1) - a(1)) * e(2) - (c(2) - a(2)) * e(1)) / across;
            margin = tol / len;
            other = tol / norm(d);
            if s >= -margin && s <= 1 + margin && u >= -other && u <= 1 + other
                point = a + s * e;
                ends = [E(i, 1:2); E(i, 3:4); E(j, 1:2); E(j, 3:4)];
                near = find(all(abs(ends - point) <= tol, 2), 1);
                if ~isempty(near)
                    point = ends(near, :);
                end
                found = point;
            end
        else
            ends = [E(i, 1:2); E(i, 3:4); c; c + d];
            for k = 1:4
                p = ends(k, :);
                if distance(p, a, e) <= tol && distance(p, c, d) <= tol
                    found = [found; p]; %#ok<AGROW>
                end
            end
        end
        for k = 1:size(found, 1)
            p = found(k, :);
            insidei = ~isequal(p, E(i, 1:2)) && ~isequal(p, E(i, 3:4));
            insidej = ~isequal(p, E(j, 1:2)) && ~isequal(p, E(j, 3:4));
            if insidei
                cuts{i} = [cuts{i}; p];
            end
            if insidej
                cuts{j} = [cuts{j}; p];
            end
            crossed = crossed || (insidei || insidej) && owner(i) == owner(j);
        end
    end
end
pieces = zeros(0, 4);
from = zeros(0, 1);
for i = 1:n
    chain = [E(i, 1:2); cuts{i}; E(i, 3:4)];
    e = E(i, 3:4) - E(i, 1:2);
    [~, order] = sort((chain - E(i, 1:2)) * e.');
    chain = chain(order, :);
    for k = 1:size(chain, 1) - 1
        if ~isequal(chain(k, :), chain(k + 1, :))
            pieces(end + 1, :) = [chain(k, :), chain(k + 1, :)]; %#ok<AGROW>
            from(end + 1, 1) = owner(i); %#ok<AGROW>
        end
    end
end
end

function d = distance(p, a, e)
s = min(max(((p - a) * e.') / (e * e.'), 0), 1);
d = norm(p - a - s * e);
end

% Whether the left side of a piece is inside of a polygon: crossings of a ray from its middle.
function answer = above(E, piece)
e = piece(3:4) - piece(1:2);
e = e / norm(e);
m = (piece(1:2) + piece(3:4)) / 2;
x1 = (E(:, 1) - m(1)) * e(1) + (E(:, 2) - m(2)) * e(2);
y1 = (E(:, 2) - m(2)) * e(1) - (E(:, 1) - m(1)) * e(2);
x2 = (E(:, 3) - m(1)) * e(1) + (E(:, 4) - m(2)) * e(2);
y2 = (E(:, 4) - m(2)) * e(1) - (E(:, 3) - m(1)) * e(2);
hit = (x1 <= 0) ~= (x2 <= 0) & ~all(E == piece, 2);
y = y1 + (y2 - y1) .* (-x1) ./ (x2 - x1);
answer = mod(sum(hit & y > 0), 2) == 1;
end

% Boundaries from directed edges with the inside on the right: at a point the sharpest turn to the right goes on.
function loops = traced(E)
loops = cell(1, 0);
used = false(size(E, 1), 1);
for k = 1:size(E, 1)
    if used(k)
        continue
    end
    chain = E(k, 1:2);
    at = k;
    used(at) = true;
    while ~isequal(E(at, 3:4), chain(1, :))
        chain(end + 1, :) = E(at, 3:4); %#ok<AGROW>
        next = find(~used & E(:, 1) == E(at, 3) & E(:, 2) == E(at, 4));
        if isempty(next)
            break
        end
        if numel(next) > 1
            back = E(at, 1:2) - E(at, 3:4);
            ways = E(next, 3:4) - E(next, 1:2);
            angle = mod(atan2(back(1) * ways(:, 2) - back(2) * ways(:, 1), ways * back.'), 2 * pi);
            [~, which] = min(angle);
            next = next(which);
        end
        at = next;
        used(at) = true;
    end
    loops{end + 1} = chain; %#ok<AGROW>
end
end

function c = straightened(c)
while size(c, 1) > 2
    before = c - circshift(c, 1);
    after = circshift(c, -1) - c;
    turn = before(:, 1) .* after(:, 2) - before(:, 2) .* after(:, 1);
    flat = abs(turn) <= 1e-13 * sqrt(sum(before .^ 2, 2)) .* sqrt(sum(after .^ 2, 2));
    if ~any(flat)
        return
    end
    c(find(flat, 1), :) = [];
end
end
