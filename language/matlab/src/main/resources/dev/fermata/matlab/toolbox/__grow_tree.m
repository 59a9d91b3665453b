% Grows a tree for classes (numbers 1 to K) or, with K = 0, for values: a struct of arrays over its nodes, in the order of levels.
function t = __grow_tree(X, y, w, K, levels, options)
o = struct('minleafsize', 1, 'minparentsize', 10, 'maxnumsplits', size(X, 1) - 1, 'mergeleaves', 'on', 'splitcriterion', 'gdi', 'minleaf', [], 'minparent', []);
names = fieldnames(options);
for k = 1:numel(names)
    o.(names{k}) = options.(names{k});
end
if ~isempty(o.minleaf)
    o.minleafsize = o.minleaf;
end
if ~isempty(o.minparent)
    o.minparentsize = o.minparent;
end
given = isfield(options, 'minleafsize') || isfield(options, 'minleaf');
if given && ~isfield(options, 'minparentsize')
    o.minparentsize = max(10, 2 * o.minleafsize);
end
o.minparentsize = max(o.minparentsize, 2 * o.minleafsize);
n = size(X, 1);
rows = {(1:n)'};
predictor = 0;
point = NaN;
subset = {[]};
left = 0;
right = 0;
parent = 0;
gain = 0;
splits = 0;
at = 1;
while at <= numel(rows)
    r = rows{at};
    if numel(r) >= o.minparentsize && splits < o.maxnumsplits
        [j, c, s, g] = best(X(r, :), y(r), w(r), K, levels, o);
        if j > 0
            splits = splits + 1;
            x = X(r, j);
            if isempty(levels{j})
                inLeft = x < c;
            else
                inLeft = ismember(x, s);
            end
            known = ~isnan(x);
            rows{end + 1} = r(inLeft & known);
            rows{end + 1} = r(~inLeft & known);
            m = numel(rows);
            predictor(at) = j;
            point(at) = c;
            subset{at} = s;
            gain(at) = g;
            left(at) = m - 1;
            right(at) = m;
            predictor([m - 1, m]) = 0;
            point([m - 1, m]) = NaN;
            subset([m - 1, m]) = {[]};
            left([m - 1, m]) = 0;
            right([m - 1, m]) = 0;
            gain([m - 1, m]) = 0;
            parent([m - 1, m]) = at;
        end
    end
    at = at + 1;
end
count = numel(rows);
value = zeros(count, max(K, 1));
risk = zeros(count, 1);
total = sum(w);
for k = 1:count
    v = w(rows{k});
    if K > 0
        value(k, :) = accumarray(y(rows{k}), v, [K 1])' / sum(v);
        risk(k) = sum(v) / total * (1 - max(value(k, :)));
    else
        value(k) = sum(v .* y(rows{k})) / sum(v);
        risk(k) = sum(v .* (y(rows{k}) - value(k)) .^ 2) / total;
    end
end
if strcmpi(o.mergeleaves, 'on')
    changed = true;
    while changed
        changed = false;
        for k = find(left)
            if left(left(k)) == 0 && left(right(k)) == 0 && risk(k) <= risk(left(k)) + risk(right(k)) + 1e-14
                gone = [left(k), right(k)];
                left(k) = 0;
                right(k) = 0;
                predictor(k) = 0;
                point(k) = NaN;
                rows(gone) = {[]};
                parent(gone) = -1;
                changed = true;
            end
        end
    end
    keep = [true, parent(2:end) > 0];
    keep(1) = true;
    number = cumsum(keep);
    left = renumbered(left(keep), number);
    right = renumbered(right(keep), number);
    parent = renumbered(max(0, parent(keep)), number);
    predictor = predictor(keep);
    point = point(keep);
    subset = subset(keep);
    rows = rows(keep);
    value = value(keep, :);
    risk = risk(keep);
    gain = gain(keep);
end
t = struct('Left', left(:), 'Right', right(:), 'Parent', parent(:), 'Predictor', predictor(:), 'Point', point(:), 'Subset', {subset(:)}, ...
    'Value', value, 'Risk', risk, 'Size', cellfun(@numel, rows(:)), 'Gain', gain(:));
end

function p = renumbered(p, number)
p(p > 0) = number(p(p > 0));
end

function [j, c, s, g] = best(X, y, w, K, levels, o)
j = 0;
c = NaN;
s = [];
g = 0;
n = numel(y);
total = sum(w);
if K > 0
    whole = accumarray(y, w, [K 1])';
    base = impurity(whole / total, o.splitcriterion);
    if base <= 0
        return
    end
    T = zeros(n, K);
    T(sub2ind([n K], (1:n)', y)) = w;
else
    m = sum(w .* y) / total;
    base = sum(w .* (y - m) .^ 2) / total;
    if base <= 1e-6 * eps
        return
    end
    T = [w .* y, w .* y .^ 2];
end
for k = 1:size(X, 2)
    x = X(:, k);
    order = [];
    if ~isempty(levels{k})
        present = unique(x(~isnan(x)));
        rank = NaN(size(x));
        score = zeros(numel(present), 1);
        for i = 1:numel(present)
            in = x == present(i);
            if K > 0
                score(i) = sum(w(in & y == 1)) / sum(w(in));
            else
                score(i) = sum(w(in) .* y(in)) / sum(w(in));
            end
        end
        [~, by] = sort(score);
        order = present(by);
        for i = 1:numel(order)
            rank(x == order(i)) = i;
        end
        x = rank;
    end
    known = find(~isnan(x));
    [v, at] = sort(x(known));
    at = known(at);
    m = numel(v);
    if m < 2
        continue
    end
    cut = find(v(1:m - 1) < v(2:m));
    cut = cut(cut >= o.minleafsize & m - cut >= o.minleafsize);
    if isempty(cut)
        continue
    end
    sums = cumsum(T(at, :), 1);
    weight = cumsum(w(at));
    all = sums(end, :);
    L = sums(cut, :);
    R = all - L;
    wl = weight(cut);
    wr = weight(end) - wl;
    if K > 0
        gains = base - (wl .* impurity(L ./ wl, o.splitcriterion) + wr .* impurity(R ./ wr, o.splitcriterion)) / weight(end);
    else
        gains = base - (L(:, 2) - L(:, 1) .^ 2 ./ wl + R(:, 2) - R(:, 1) .^ 2 ./ wr) / weight(end);
    end
    gains = gains * weight(end) / total;
    [top, i] = max(gains);
    if top > g + 1e-12 * max(1, base)
        g = top;
        j = k;
        c = (v(cut(i)) + v(cut(i) + 1)) / 2;
        s = [];
        if ~isempty(order)
            s = sort(order(1:v(cut(i))));
            c = NaN;
        end
    end
end
end

function i = impurity(p, criterion)
switch lower(criterion)
    case 'deviance'
        q = p .* log2(p);
        q(p <= 0) = 0;
        i = -sum(q, 2);
    case 'twoing'
        i = 1 - sum(p .^ 2, 2);
    otherwise
        i = 1 - sum(p .^ 2, 2);
end
end
