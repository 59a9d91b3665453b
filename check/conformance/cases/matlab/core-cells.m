% Blocks of cells, handles and errors of functions over collections.
cell2mat({1 2; 3 4})
cell2mat({[1 2], 3; [4 5], 6})
cell2mat({1, [2; 3]; [4; 5], 6})
cell2mat({'ab', 'c'; 'de', 'f'})
nargin(@(a, b) a + b)
nargin(@(a, varargin) a)
try
    cellfun(@(x, y) x + y, {1, 2}, {3});
catch e
    disp(strtok(e.message, newline));
end
try
    arrayfun(@(x, y) x + y, 1:3, (1:2)');
catch e
    disp(strtok(e.message, newline));
end
hex2dec({'F', '1A'})
max('abc', 'b')
sin_error = '';
try
    sin(1, 2);
catch e
    sin_error = e.message;
end
sin_error
