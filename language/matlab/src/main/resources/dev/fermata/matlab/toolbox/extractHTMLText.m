% What a reader of a page reads: extractHTMLText(code), with 'ExtractionMethod' 'tree', 'article' or 'all-text'.
function text = extractHTMLText(code, varargin)
if nargin < 1
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if ~(ischar(code) || isstring(code) || iscellstr(code))
    error('RunMat:extractHTMLText:InvalidArgument', 'Input must be a string array, character vector, or cell array of character vectors.');
end
code = string(code);
text = strings(size(code));
for k = 1:numel(code)
    text(k) = __page_text(__html_parse(char(code(k))), varargin);
end
end
