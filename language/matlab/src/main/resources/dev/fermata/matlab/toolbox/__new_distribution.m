% A distribution object of a class by its name.
function pd = __new_distribution(name, values)
switch name
    case 'Normal'
        pd = prob.NormalDistribution(values);
    otherwise
        pd = feval(['prob.' name 'Distribution'], values);
end
end
