% The property that a name, perhaps abbreviated and in any case, means.
function found = __lti_property(sys, name)
name = char(name);
names = [properties(sys); {'num'; 'den'}];
at = find(strcmpi(names, name), 1);
if isempty(at)
    at = find(strncmpi(names, name, numel(name)), 1);
end
if isempty(name) || isempty(at) || ~isa(sys, 'tf') && any(strcmp(names{at}, {'num', 'den'}))
    error('RunMat:UndefinedProperty', 'Unrecognized property ''%s'' for class ''%s''.', name, class(sys));
end
found = names{at};
end
