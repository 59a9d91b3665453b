% The weight of residuals in a robust fit; without residuals its tuning constant.
function w = __robust_weight(kind, r)
if isempty(r)
    names = {'andrews', 'bisquare', 'cauchy', 'fair', 'huber', 'logistic', 'ols', 'talwar', 'welsch'};
    at = find(strcmp(kind, names));
    if isempty(at)
        error('RunMat:fitlm:InvalidArgument', 'Unknown robust weight function ''%s''.', kind);
    end
    tunes = [1.339, 4.685, 2.385, 1.400, 1.345, 1.205, 1, 2.795, 2.985];
    w = tunes(at);
    return
end
switch kind
    case 'andrews'
        r = max(sqrt(eps), abs(r));
        w = (abs(r) < pi) .* sin(r) ./ r;
    case 'bisquare'
        w = (abs(r) < 1) .* (1 - r .^ 2) .^ 2;
    case 'cauchy'
        w = 1 ./ (1 + r .^ 2);
    case 'fair'
        w = 1 ./ (1 + abs(r));
    case 'huber'
        w = 1 ./ max(1, abs(r));
    case 'logistic'
        r = max(sqrt(eps), abs(r));
        w = tanh(r) ./ r;
    case 'talwar'
        w = 1 * (abs(r) < 1);
    case 'welsch'
        w = exp(-(r .^ 2));
    otherwise
        w = ones(size(r));
end
end
