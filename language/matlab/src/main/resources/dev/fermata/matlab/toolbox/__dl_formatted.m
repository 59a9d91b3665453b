% An array with the labels that it has or that a 'DataFormat' option gives.
function [a, fmt] = __dl_formatted(a, options, caller)
if ~isa(a, 'dlarray')
    a = dlarray(a);
end
fmt = dims(a);
for k = 1:2:numel(options) - 1
    if strcmpi(options{k}, 'DataFormat')
        fmt = upper(char(options{k + 1}));
    end
end
if isempty(fmt)
    error(['RunMat:' caller ':InvalidArgument'], 'First argument must be a formatted dlarray, or the dimension labels must be specified by the ''DataFormat'' option.');
end
end
