% A distribution object: makedist(name), or with parameters as names and values. Without arguments the names.
function pd = makedist(name, varargin)
all = __distribution_classes();
if nargin == 0
    pd = all(:, 1);
    return
end
at = __distribution_row(name, 'makedist');
values = all{at, 2};
names = all{at, 3};
if mod(numel(varargin), 2)
    error('RunMat:makedist:InvalidArgument', 'Wrong number of arguments.');
end
for k = 1:2:numel(varargin)
    j = find(strcmpi(varargin{k}, names));
    if isempty(j)
        j = find(strncmpi(varargin{k}, names, strlength(varargin{k})));
    end
    if numel(j) ~= 1
        error('RunMat:makedist:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
    if ~isnumeric(varargin{k + 1}) || ~isscalar(varargin{k + 1})
        error('RunMat:makedist:InvalidArgument', 'The value of ''%s'' must be a real numeric scalar.', names{j});
    end
    values(j) = varargin{k + 1};
end
pd = __new_distribution(all{at, 1}, double(values));
end
