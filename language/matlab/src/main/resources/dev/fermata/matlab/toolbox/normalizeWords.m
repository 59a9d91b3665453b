% Words reduced to stems (Porter's) or, with 'Style' 'lemma', to their dictionary forms.
function words = normalizeWords(words, varargin)
style = 'stem';
for k = 1:2:numel(varargin) - 1
    switch lower(char(varargin{k}))
        case 'style'
            style = lower(char(varargin{k + 1}));
        case 'language'
            if ~any(strcmpi(varargin{k + 1}, {'en', 'auto'}))
                __unsupported_option('normalizeWords', char(varargin{k}));
            end
        otherwise
            error('RunMat:normalizeWords:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
end
if ~any(strcmp(style, {'stem', 'lemma'}))
    error('RunMat:normalizeWords:InvalidArgument', 'Style must be ''stem'' or ''lemma''.');
end
if strcmp(style, 'stem')
    made = __porter_stem(string(words));
else
    made = __lemmas(string(words), []);
end
if ischar(words)
    words = char(made);
elseif iscell(words)
    words = cellstr(made);
else
    words = made;
end
end
