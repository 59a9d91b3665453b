% The product of factors for roots: (s+1) (s^2 + 2s + 5).
function text = __factors_text(roots, variable)
texts = {};
counts = [];
left = roots(:).';
while ~isempty(left)
    r = left(1);
    left(1) = [];
    if abs(imag(r)) <= 1e-12 * abs(r)
        r = real(r);
    end
    if r == 0
        factor = variable;
    elseif isreal(r)
        factor = ['(' variable __signed_text(-r) ')'];
    else
        [gap, at] = min(abs(left - conj(r)));
        if isempty(at) || gap > 1e-6 * abs(r)
            factor = ['(' variable '-(' sprintf('%.4g%+.4gi', real(r), imag(r)) '))'];
        else
            left(at) = [];
            middle = -2 * real(r);
            if abs(middle) < 1e-13 * abs(r)
                factor = ['(' variable '^2 + ' __number_text(abs(r) ^ 2) ')'];
            else
                sign = '+';
                if middle < 0
                    sign = '-';
                end
                factor = sprintf('(%s^2 %s %s%s + %s)', variable, sign, __unit_text(abs(middle)), variable, __number_text(abs(r) ^ 2));
            end
        end
    end
    at = find(strcmp(texts, factor), 1);
    if isempty(at)
        texts{end + 1} = factor;
        counts(end + 1) = 1;
    else
        counts(at) = counts(at) + 1;
    end
end
for k = find(counts > 1)
    texts{k} = sprintf('%s^%d', texts{k}, counts(k));
end
text = strjoin(texts, ' ');
end
