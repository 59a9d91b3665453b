% Sets the properties of a model that a constructor was given as names and values.
function sys = __lti_options(sys, options)
if ~isempty(options) && isa(options{1}, 'lti')
    sys.Ts = options{1}.Ts;
    options = options(2:end);
end
if mod(numel(options), 2) == 1
    error('RunMat:tf:InvalidOption', 'tf: invalid option');
end
for k = 1:2:numel(options)
    sys = __lti_assign(sys, options{k}, options{k + 1});
end
end
