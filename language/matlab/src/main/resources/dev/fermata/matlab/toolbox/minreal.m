% A model without what cannot be seen from outside: poles cancelled by zeros, states that nothing reaches or shows.
function sys = minreal(sys, tol, quiet)
__model(sys, 'minreal');
if nargin < 2
    tol = sqrt(eps);
end
if isa(sys, 'ss')
    before = size(sys.A, 1);
    sys = reachable(sys, tol);
    sys = reachable(sys.', tol).';
    removed = before - size(sys.A, 1);
    if removed > 0 && nargin < 3
        fprintf('%d state%s removed.\n', removed, repmat('s', 1, removed > 1));
    end
    return
end
original = sys;
sys = zpk(sys);
for k = 1:numel(sys.K)
    z = sys.Z{k};
    p = sys.P{k};
    i = 1;
    while i <= numel(z)
        [gap, at] = min(abs(p - z(i)));
        if ~isempty(at) && gap <= tol * max(1, abs(z(i)))
            z(i) = [];
            p(at) = [];
        else
            i = i + 1;
        end
    end
    sys.Z{k} = z;
    sys.P{k} = p;
end
if isa(original, 'tf')
    result = original;
    for k = 1:numel(sys.K)
        n = real_if(sys.K(k) * poly(sys.Z{k}), original.Numerator{k});
        [result.Numerator{k}, result.Denominator{k}] = __fraction(n, real_if(poly(sys.P{k}), original.Denominator{k}));
    end
    sys = result;
end
end

function p = real_if(p, original)
if isreal(original)
    p = real(p);
end
end

% The part of a model that its inputs reach, by an orthogonal basis of it.
function sys = reachable(sys, tol)
n = size(sys.A, 1);
V = zeros(n, 0);
X = sys.B;
limit = max([norm(sys.A, 1), norm(sys.B, 1), eps]);
while ~isempty(X) && size(V, 2) < n
    X = X - V * (V' * X);
    X = X - V * (V' * X);
    [U, S, ~] = svd(X, 'econ');
    s = diag(S);
    U = U(:, s > tol * limit);
    if isempty(U)
        break
    end
    V = [V, U(:, 1:min(size(U, 2), n - size(V, 2)))];
    X = sys.A * U;
end
if size(V, 2) < n
    sys = __ss_stacked(sys, V' * sys.A * V, V' * sys.B, sys.C * V, sys.D);
end
end
