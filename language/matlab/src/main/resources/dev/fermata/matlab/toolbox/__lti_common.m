% Takes over the properties that models of all kinds have.
function sys = __lti_common(sys, model)
sys.Ts = model.Ts;
sys.TimeUnit = model.TimeUnit;
sys.InputName = model.InputName;
sys.OutputName = model.OutputName;
sys.Name = model.Name;
sys.IODelay = model.IODelay;
sys.InputDelay = model.InputDelay;
sys.OutputDelay = model.OutputDelay;
end
