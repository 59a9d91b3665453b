% Confidence intervals of the parameters of a fitted distribution: a row of lower and a row of upper limits.
function ci = __distribution_interval(kind, p, C, data, alpha)
n = sum(data.freq);
switch kind
    case {'norm', 'logn'}
        t = tinv(1 - alpha / 2, n - 1) * p(2) / sqrt(n);
        spread = p(2) * sqrt((n - 1) ./ [chi2inv(1 - alpha / 2, n - 1); chi2inv(alpha / 2, n - 1)]);
        ci = [[p(1) - t; p(1) + t], spread];
    case 'exp'
        ci = 2 * n * p ./ [chi2inv(1 - alpha / 2, 2 * n); chi2inv(alpha / 2, 2 * n)];
    case 'rayl'
        ci = sqrt(2 * n * p ^ 2 ./ [chi2inv(1 - alpha / 2, 2 * n); chi2inv(alpha / 2, 2 * n)]);
    case 'poiss'
        total = n * p;
        if total < 100
            low = 0;
            if total > 0
                low = chi2inv(alpha / 2, 2 * total) / 2;
            end
            ci = [low; chi2inv(1 - alpha / 2, 2 * (total + 1)) / 2] / n;
        else
            z = norminv(1 - alpha / 2) * sqrt(p / n);
            ci = [p - z; p + z];
        end
    case 'bino'
        successes = p(1) * p(2) * n;
        trials = p(1) * n;
        low = 0;
        high = 1;
        if successes > 0
            low = betainv(alpha / 2, successes, trials - successes + 1);
        end
        if successes < trials
            high = betainv(1 - alpha / 2, successes + 1, trials - successes);
        end
        ci = [p(1), low; p(1), high];
    case 'unif'
        d = (p(2) - p(1)) / alpha ^ (1 / n);
        ci = [p(2) - d, p(2); p(1), p(1) + d];
    otherwise
        z = norminv(1 - alpha / 2);
        se = sqrt(diag(C))';
        ci = [p - z * se; p + z * se];
        switch kind
            case {'gam', 'wbl', 'beta', 'birnbaumsaunders', 'nakagami', 'burr'}
                logs = 1:numel(p);
            case {'ev', 'gev', 'gp', 'logistic', 'loglogistic', 'halfnormal'}
                logs = 2;
            case 'tlocationscale'
                logs = [2 3];
            otherwise
                logs = [];
        end
        if ~isempty(logs)
            l = z * se(logs) ./ p(logs);
            ci(:, logs) = [p(logs) .* exp(-l); p(logs) .* exp(l)];
        end
end
end
