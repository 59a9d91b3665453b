% The method that the options of a search for paths name, and whether only a tree as vector or cells is wanted.
function [method, form] = __path_method(args)
method = 'auto';
form = 'tree';
for k = 1:2:numel(args) - 1
    switch lower(char(args{k}))
        case 'method', method = lower(char(args{k + 1}));
        case 'outputform', form = lower(char(args{k + 1}));
        otherwise, error('RunMat:graph:InvalidOption', 'Unknown option "%s".', char(args{k}));
    end
end
end
