% Incomplete Cholesky factorization of a sparse symmetric matrix: L = ichol(A, struct('type', 'nofill' or 'ict', 'droptol', t, 'michol', 'off' or 'on', 'diagcomp', a, 'shape', 'lower' or 'upper')).
function L = ichol(A, options)
if nargin < 1
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 2
    options = struct();
end
if ~issparse(A)
    error('RunMat:ichol:NotSparse', 'First argument must be a sparse matrix.');
end
if size(A, 1) ~= size(A, 2)
    error('RunMat:square', 'Matrix must be square.');
end
type = setting(options, 'type', 'nofill');
droptol = setting(options, 'droptol', 0);
modified = strcmpi(setting(options, 'michol', 'off'), 'on');
shift = setting(options, 'diagcomp', 0);
upper = strcmpi(setting(options, 'shape', 'lower'), 'upper');
n = size(A, 1);
if upper
    A = A';
end
A = A + shift * diag(diag(A));
full_A = full(tril(A));
pattern = full_A ~= 0;
ict = strcmpi(type, 'ict');
norms = full(sum(abs(A), 1));
L = full_A;
for k = 1:n
    if real(L(k, k)) <= 0 || imag(L(k, k)) ~= 0
        error('RunMat:ichol:Breakdown', 'Encountered nonpositive pivot.');
    end
    L(k, k) = sqrt(L(k, k));
    below = k + 1:n;
    L(below, k) = L(below, k) / L(k, k);
    if ict
        drop = abs(L(below, k)) < droptol * norms(k) & L(below, k) ~= 0;
        rows = below(drop);
        if modified
            for r = rows
                L(r, r) = L(r, r) - abs(L(r, k)) * L(k, k);
                L(k, k) = L(k, k);
            end
        end
        L(rows, k) = 0;
    end
    for j = below(L(below, k) ~= 0)
        change = L(j:n, k) * conj(L(j, k));
        if ict
            L(j:n, j) = L(j:n, j) - change;
        else
            keep = pattern(j:n, j);
            L(j:n, j) = L(j:n, j) - change .* keep;
            if modified
                rows = (j:n).';
                lost = rows(~keep & change ~= 0);
                for r = lost.'
                    L(r, r) = L(r, r) - L(r, k) * conj(L(j, k));
                    L(j, j) = L(j, j) - L(r, k) * conj(L(j, k));
                end
            end
        end
    end
end
L = sparse(tril(L));
if upper
    L = L';
end
end

function value = setting(options, name, default)
value = default;
if isfield(options, name) && ~isempty(options.(name))
    value = options.(name);
end
end
