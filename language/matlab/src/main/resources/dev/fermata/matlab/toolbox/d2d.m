% A sampled model with another sample time.
function sys = d2d(model, Ts, varargin)
sys = c2d(d2c(__model(model, 'd2d'), varargin{:}), Ts, varargin{:});
end
