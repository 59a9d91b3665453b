% Raises an error for parameters that a distribution cannot have.
function __check_distribution(kind, names, values)
positive = {'norm', 2; 'logn', 2; 'exp', 1; 'gam', 1:2; 'wbl', 1:2; 'beta', 1:2; 'rayl', 1; 'ev', 2; 'gev', 2; 'gp', 2; 'nbin', 1; ...
    'logistic', 2; 'loglogistic', 2; 'tlocationscale', 2:3; 'halfnormal', 2; 'inversegaussian', 1:2; 'birnbaumsaunders', 1:2; 'nakagami', 1:2; 'burr', 1:3};
at = find(strcmp(kind, positive(:, 1)));
if ~isempty(at)
    for k = positive{at, 2}
        if ~(values(k) > 0)
            error('RunMat:makedist:InvalidArgument', 'The value of ''%s'' must be positive.', names{k});
        end
    end
end
if any(strcmp(kind, {'unif'})) && ~(values(1) < values(2))
    error('RunMat:makedist:InvalidArgument', 'The lower limit must be less than the upper limit.');
elseif any(strcmp(kind, {'bino', 'nbin'})) && ~(values(2) >= 0 && values(2) <= 1)
    error('RunMat:makedist:InvalidArgument', 'The value of ''%s'' must be between 0 and 1.', names{2});
elseif strcmp(kind, 'bino') && ~(values(1) >= 0 && values(1) == fix(values(1)))
    error('RunMat:makedist:InvalidArgument', 'The value of ''N'' must be a nonnegative integer.');
elseif strcmp(kind, 'poiss') && ~(values(1) >= 0)
    error('RunMat:makedist:InvalidArgument', 'The value of ''lambda'' must be nonnegative.');
elseif strcmp(kind, 'triangular') && ~(values(1) <= values(2) && values(2) <= values(3) && values(1) < values(3))
    error('RunMat:makedist:InvalidArgument', 'The parameters must satisfy A <= B <= C and A < C.');
end
end
