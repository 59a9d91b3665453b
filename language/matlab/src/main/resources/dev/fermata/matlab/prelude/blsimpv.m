% The volatility at which an option has its price: blsimpv(Price, Strike, Rate, Time, Value, 'Limit', x, 'Yield', q, 'Tolerance', t, 'Class', 'call' or 'put').
function Volatility = blsimpv(Price, Strike, Rate, Time, Value, varargin)
if nargin < 5
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
[limit, yield, isCall] = deal(10, 0, true);
if ~isempty(varargin) && ~(ischar(varargin{1}) || isstring(varargin{1}))
    names = {'Limit', 'Yield', 'Tolerance', 'Class'};
    given = {};
    for k = 1:numel(varargin)
        if ~isempty(varargin{k})
            given(end + 1:end + 2) = {names{k}, varargin{k}};
        end
    end
    varargin = given;
end
for k = 1:2:numel(varargin) - 1
    value = varargin{k + 1};
    switch lower(char(varargin{k}))
        case 'limit', limit = value;
        case 'yield', yield = value;
        case 'tolerance'
        case 'method'
        case 'class'
            if iscell(value) || isstring(value) || ischar(value)
                isCall = startsWith(lower(cellstr(value)), 'c');
            else
                isCall = logical(value);
            end
        otherwise, error('RunMat:blsimpv:InvalidOption', 'Unknown option "%s".', char(varargin{k}));
    end
end
total = zeros(size(Price)) + zeros(size(Strike)) + zeros(size(Rate)) + zeros(size(Time)) + zeros(size(Value)) + zeros(size(yield));
Volatility = nan(size(total));
spread = @(x) x + total;
[S, K, r, T, V, q] = deal(spread(Price), spread(Strike), spread(Rate), spread(Time), spread(Value), spread(yield));
isCall = logical(spread(double(reshape(isCall, [], 1)).'));
for k = 1:numel(total)
    if isCall(k)
        gap = @(v) first_of(S(k), K(k), r(k), T(k), v, q(k)) - V(k);
    else
        gap = @(v) second_of(S(k), K(k), r(k), T(k), v, q(k)) - V(k);
    end
    if gap(0) <= 0 && gap(limit) >= 0
        Volatility(k) = fzero(gap, [0 limit], optimset('TolX', 1e-14));
    end
end
end

function c = first_of(varargin)
c = blsprice(varargin{:});
end

function p = second_of(varargin)
[~, p] = blsprice(varargin{:});
end
