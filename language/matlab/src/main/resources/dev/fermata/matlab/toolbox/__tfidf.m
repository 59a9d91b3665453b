% Term frequencies times inverse document frequencies of the counts in 'wanted', by the documents in 'counts'.
function M = __tfidf(counts, wanted, options)
tf = 'raw';
idf = 'normal';
normalized = false;
columns = false;
for k = 1:2:numel(options) - 1
    switch lower(char(options{k}))
        case 'tfweight'
            tf = lower(char(options{k + 1}));
        case 'idfweight'
            idf = lower(char(options{k + 1}));
        case 'normalized'
            normalized = options{k + 1};
        case 'documentsin'
            columns = strcmpi(options{k + 1}, 'columns');
        case 'forcecelloutput'
        otherwise
            error('RunMat:tfidf:InvalidArgument', 'Invalid parameter name: %s.', char(options{k}));
    end
end
N = size(counts, 1);
n = sum(counts > 0, 1);
switch idf
    case 'unary', w = ones(1, size(counts, 2));
    case {'normal', 'inverse'}, w = log(N ./ n);
    case 'smooth', w = log(1 + N ./ n);
    case 'max', w = log(1 + max(n) ./ n);
    case 'probabilistic', w = log((N - n) ./ n);
    case 'classic-bm25', w = log((N - n + 0.5) ./ (n + 0.5));
    case 'textrank'
        w = log((N - n + 0.5) ./ (n + 0.5));
        few = n > N / 2;
        w(few) = 0.25 * mean(w(~few));
    otherwise
        error('RunMat:tfidf:InvalidArgument', 'Unknown IDF weight ''%s''.', idf);
end
w(n == 0) = 0;
switch tf
    case 'raw', T = wanted;
    case 'binary', T = double(wanted > 0);
    case 'log'
        T = zeros(size(wanted));
        T(wanted > 0) = 1 + log(wanted(wanted > 0));
    otherwise
        error('RunMat:tfidf:InvalidArgument', 'Unknown TF weight ''%s''.', tf);
end
M = T .* w;
if normalized
    M = M ./ max(sqrt(sum(M .^ 2, 2)), realmin);
end
if columns
    M = M';
end
end
