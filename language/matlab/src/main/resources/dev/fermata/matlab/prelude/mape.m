% The mean absolute percentage error of forecasts.
function E = mape(F, A, varargin)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
E = 100 * mean(abs((A - F) ./ A), varargin{:});
end
