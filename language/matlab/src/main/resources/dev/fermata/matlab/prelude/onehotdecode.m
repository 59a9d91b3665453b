% The labels of probability vectors along a dimension: onehotdecode(A, classes, dim), with the type of the result.
function B = onehotdecode(A, classes, dim, type)
if nargin < 3
    error('RunMat:minrhs', 'Not enough input arguments.');
end
if ~isnumeric(dim) || ~isscalar(dim) || dim < 1 || dim ~= fix(dim)
    error('RunMat:onehotdecode:InvalidArgument', 'Feature dimension must be a positive integer.');
end
if size(A, dim) ~= numel(classes)
    error('RunMat:onehotdecode:InvalidArgument', 'The number of classes must match the size of the feature dimension of the input data.');
end
unknown = any(isnan(A), dim);
[~, at] = max(double(A), [], dim);
if nargin < 4
    type = 'categorical';
end
names = cellstr(string(classes));
switch char(type)
    case 'categorical'
        if isnumeric(classes)
            B = categorical(reshape(classes(at), size(at)), classes(:)');
        else
            B = categorical(reshape(names(at), size(at)), names(:)');
        end
        B(unknown) = missing;
    case 'string'
        B = reshape(string(names(at)), size(at));
        B(unknown) = missing;
    case 'double'
        B = reshape(double(classes(at)), size(at));
        B(unknown) = NaN;
    otherwise
        B = reshape(cast(classes(at), char(type)), size(at));
end
end
