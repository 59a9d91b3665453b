% Refuses an option of MATLAB's that would change the result here, too, if it were known.
function __unsupported_option(name, option)
error(['RunMat:' name ':UnsupportedOption'], 'The option ''%s'' of %s is not supported.', option, name);
end
