% The probabilities of categories that a model of mnrfit predicts.
function P = mnrval(B, X, varargin)
model = 'nominal';
interactions = [];
for k = 1:numel(varargin)
    if (ischar(varargin{k}) || isstring(varargin{k})) && k < numel(varargin)
        switch lower(char(varargin{k}))
            case 'model'
                model = lower(char(varargin{k + 1}));
            case 'interactions'
                interactions = strcmpi(varargin{k + 1}, 'on');
        end
    end
end
if isempty(interactions)
    interactions = ~strcmp(model, 'ordinal');
end
n = size(X, 1);
p = size(X, 2);
if interactions
    eta = [ones(n, 1), X] * B;
else
    eta = B(1:end - p)' + X * B(end - p + 1:end);
end
K = size(eta, 2) + 1;
switch model
    case 'nominal'
        e = exp([eta, zeros(n, 1)]);
        P = e ./ sum(e, 2);
    case 'ordinal'
        c = [1 ./ (1 + exp(-eta)), ones(n, 1)];
        P = [c(:, 1), diff(c, 1, 2)];
    otherwise
        h = 1 ./ (1 + exp(-eta));
        P = [h, ones(n, 1)] .* [ones(n, 1), cumprod(1 - h, 2)];
end
end
