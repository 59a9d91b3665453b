% The text of a file of plain text or HTML as a string; with 'Encoding', and 'ExtractionMethod' for HTML.
function text = extractFileText(filename, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
encoding = 'UTF-8';
method = 'tree';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'encoding'
            encoding = char(varargin{k + 1});
        case 'extractionmethod'
            method = varargin{k + 1};
        case {'pages', 'password'}
        otherwise
            error('RunMat:extractFileText:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if ~isfile(filename)
    error('RunMat:extractFileText:InvalidArgument', 'Unable to find or open ''%s''. Check the path and filename or file permissions.', char(filename));
end
[~, ~, extension] = fileparts(char(filename));
if any(strcmpi(extension, {'.pdf', '.docx', '.doc'}))
    error('RunMat:extractFileText:InvalidArgument', 'Unable to extract text from ''%s'': the file format is not supported.', char(filename));
end
if strcmpi(encoding, 'auto')
    encoding = 'UTF-8';
end
text = string(fileread(filename, 'Encoding', encoding));
text = replace(text, sprintf('\r\n'), newline);
if any(strcmpi(extension, {'.html', '.htm'}))
    text = extractHTMLText(text, 'ExtractionMethod', method);
end
end
