% Numbers of rows of digits, the least significant one first unless 'left-msb'.
function d = bi2de(b, varargin)
base = 2;
order = 'right-msb';
for k = 1:numel(varargin)
    if isnumeric(varargin{k})
        base = varargin{k};
    else
        order = lower(char(varargin{k}));
    end
end
if strcmp(order, 'left-msb')
    b = fliplr(b);
end
d = double(b) * base .^ (0:size(b, 2) - 1)';
end
