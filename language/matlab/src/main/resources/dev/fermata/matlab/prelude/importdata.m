% The data of a file by its kind: variables, numbers, or numbers with texts.
function [a, delimiter, headers] = importdata(filename, varargin)
if ~strcmp(filename, '-pastespecial') && ~isfile(filename)
    error('MATLAB:importdata:FileNotFound', 'Unable to open file.');
end
[~, ~, ext] = fileparts(char(filename));
delimiter = NaN;
headers = 0;
if strcmpi(ext, '.mat')
    a = load(filename);
    return
end
[a, delimiter, headers] = __importdata_text(filename, varargin{:});
end
