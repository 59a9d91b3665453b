% The text of a page in the way that an extraction method says.
function text = __page_text(node, options)
method = 'tree';
for k = 1:2:numel(options) - 1
    if ~strcmpi(options{k}, 'ExtractionMethod')
        error('RunMat:extractHTMLText:InvalidArgument', 'Invalid parameter name: %s.', char(options{k}));
    end
    method = lower(char(options{k + 1}));
end
switch method
    case 'tree'
        text = string(__html_text(node, false));
    case 'article'
        parts = __html_select(node, 'article, main');
        if isempty(parts)
            parts = __html_select(node, 'p');
        end
        texts = cellfun(@(n) string(__html_text(n, false)), parts);
        text = strjoin(texts(strlength(texts) > 0), sprintf('\n\n'));
        if isempty(parts)
            text = string(__html_text(node, false));
        end
    case 'all-text'
        text = string(__html_text(node, true));
    otherwise
        error('RunMat:extractHTMLText:InvalidArgument', 'ExtractionMethod must be ''tree'', ''article'' or ''all-text''.');
end
end
