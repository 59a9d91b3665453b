% Draws poles and zeros in the complex plane.
function pzplot(varargin)
pzmap(varargin{:});
end
