count = @(varargin) nargin;
disp(count(1, 2, 3))
block = @(a, b) do
  nargin
end;
disp(block(1))
iif = @(varargin) varargin{2 * find([varargin{1:2:end}], 1, 'first')};
disp(iif(false, 'a', true, 'b'))
